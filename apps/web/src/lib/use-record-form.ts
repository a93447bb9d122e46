import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import {
  useForm,
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type Resolver,
  type UseFormSetError,
} from 'react-hook-form';
import { isProblem } from '@porsi/client/problem-error';
import type { Issue } from '@porsi/shared/http/issue';
import type { z } from 'zod';
import { putIssuesOnFields } from './form-issues';

interface RecordFormOptions<Stored, Values extends FieldValues, Output> {
  /** The record that is edited; null for a new one. */
  stored: Stored | null;
  record: z.ZodType<Stored>;
  resolver: Resolver<Values, unknown, Output>;
  valuesOf: (stored: Stored | null) => Values & DefaultValues<Values>;
  save: (output: Output, base: Stored | null) => Promise<Stored>;
  /** Puts a refusal without issues at the field that it is about; answers whether it did. */
  placeRefusal?: (error: unknown, setError: UseFormSetError<Values>) => boolean;
  onSaved: (stored: Stored) => void;
}

/** A form about one record with a version: saving, refusals at their fields, conflicts, unsaved changes. */
export function useRecordForm<Stored, Values extends FieldValues, Output>(
  options: RecordFormOptions<Stored, Values, Output>,
) {
  const { record, resolver, valuesOf, save, placeRefusal, onSaved } = options;
  const [base, setBase] = useState(options.stored);
  const [theirs, setTheirs] = useState<Stored>();
  const [unplaced, setUnplaced] = useState<Issue[]>();
  const released = useRef(false);
  const form = useForm<Values, unknown, Output>({
    resolver,
    defaultValues: valuesOf(base),
    mode: 'onTouched',
  });
  const { isDirty } = form.formState;

  const saving = useMutation({
    mutationFn: (output: Output) => save(output, base),
    onMutate: () => setUnplaced(undefined),
    onSuccess: (stored) => {
      released.current = true;
      onSaved(stored);
    },
    onError: (error) => {
      const current = isProblem(error, 'VERSION_CONFLICT')
        ? record.safeParse(error.current)
        : undefined;
      if (current?.success) return setTheirs(current.data);
      if (placeRefusal?.(error, form.setError)) return undefined;
      const hasField = (name: string): name is FieldPath<Values> =>
        (name.split('.')[0] as string) in form.getValues();
      return setUnplaced(putIssuesOnFields(error, form.setError, hasField));
    },
  });

  function settle(values: 'mine' | 'theirs') {
    if (theirs === undefined) return;
    setBase(theirs);
    setTheirs(undefined);
    saving.reset();
    form.reset(valuesOf(theirs), { keepValues: values === 'mine' });
  }

  return {
    form,
    base,
    submit: form.handleSubmit((output) => saving.mutate(output)),
    isSaving: saving.isPending,
    /** What cannot be shown at a field. */
    trouble: unplaced === undefined ? undefined : { error: saving.error, issues: unplaced },
    conflict:
      theirs === undefined
        ? undefined
        : { base: valuesOf(base), mine: form.getValues(), theirs: valuesOf(theirs), settle },
    hasUnsaved: () => isDirty && !released.current,
  };
}
