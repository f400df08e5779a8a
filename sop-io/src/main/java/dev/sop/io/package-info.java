/**
 * Planning documents in, plans out: {@link dev.sop.io.PlanningDocument} reads and writes a planning cycle as YAML or JSON.
 * What is wrong with a document is reported all at once, each mistake with its place, line and column.
 *
 * <p>{@code PlanningDocument.read(Path.of("cycle.yaml")).cycle()} is the cycle of a file. The guide to the document, key by
 * key, is {@code docs/guide/documents.md}.
 */
@NullMarked
@CheckReturnValue
package dev.sop.io;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
