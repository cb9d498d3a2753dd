/** Rules that teams own: folders of DRL files and settings, and how they are laid over the standard rules. */
@NullMarked
package dev.triage.rules.internal.team;

import org.jspecify.annotations.NullMarked;
