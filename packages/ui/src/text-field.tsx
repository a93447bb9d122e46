export { TextInput as TextField } from '@mantine/core';
