/** Runnable stories: the main job and the published cases. */
@NullMarked
package dev.sop.examples;

import org.jspecify.annotations.NullMarked;
