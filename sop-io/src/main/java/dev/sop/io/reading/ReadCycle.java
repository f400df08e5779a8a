package dev.sop.io.reading;

import com.google.common.collect.ImmutableSet;
import dev.sop.SopCycle;

/**
 * What a document holds.
 *
 * @param cycle the cycle
 * @param outputs which answers it asks for
 * @param startTaken whether it named no start, so that the default one was taken
 */
public record ReadCycle(SopCycle cycle, ImmutableSet<String> outputs, boolean startTaken) {}
