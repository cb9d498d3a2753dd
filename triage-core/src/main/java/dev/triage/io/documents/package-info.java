/** Documents of any format: files and folders, and what format a text has. */
@NullMarked
package dev.triage.io.documents;

import org.jspecify.annotations.NullMarked;
