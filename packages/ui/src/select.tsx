export { NativeSelect, Select } from '@mantine/core';
