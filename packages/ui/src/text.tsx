export { Kbd, Text, Title } from '@mantine/core';
