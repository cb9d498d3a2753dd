/** How rules are checked: which inputs they can distinguish, and what they say of every combination of these. */
@NullMarked
package dev.triage.tools.internal.check;

import org.jspecify.annotations.NullMarked;
