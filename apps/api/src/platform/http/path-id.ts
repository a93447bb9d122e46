import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { Refusal } from './refusal.js';

/** An id in a path; anything but a positive whole number names nothing. */
@Injectable()
export class PathIdPipe implements PipeTransform<string, number> {
  transform(text: string): number {
    const id = Number(text);
    if (!/^[1-9][0-9]{0,15}$/.test(text) || !Number.isSafeInteger(id))
      throw new Refusal('NOT_FOUND');
    return id;
  }
}

/** The id in the path of a route: `@PathId() id: number`, `@PathId('schoolId') …`. */
export function PathId(name = 'id'): ParameterDecorator {
  return Param(name, PathIdPipe);
}

/** A UUID in a path; anything else names nothing. */
@Injectable()
export class PathUuidPipe implements PipeTransform<string, string> {
  transform(text: string): string {
    const read = z.uuid().safeParse(text);
    if (!read.success) throw new Refusal('NOT_FOUND');
    return read.data;
  }
}
