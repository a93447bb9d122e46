export { Textarea as TextArea } from '@mantine/core';
