/** How rules are checked: which inputs they can distinguish, and what they say of every combination of these. */
@NullMarked
package dev.triage.rules.internal.check;

import org.jspecify.annotations.NullMarked;
