/** Published planning cases: read from JSON, built through the public API alone, and compared with the published optimum. */
@NullMarked
package dev.sop.examples.cases;

import org.jspecify.annotations.NullMarked;
