package dev.sop.io.reading;

import com.google.common.collect.ImmutableSet;
import dev.sop.SopCycle;

/**
 * What a document holds.
 *
 * @param cycle the cycle
 * @param outputs which answers it asks for
 */
public record ReadCycle(SopCycle cycle, ImmutableSet<String> outputs) {}
