export { PasswordInput as PasswordField } from '@mantine/core';
