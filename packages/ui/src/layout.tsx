export { Box, Center, Divider, Flex, Group, Paper, Stack } from '@mantine/core';
