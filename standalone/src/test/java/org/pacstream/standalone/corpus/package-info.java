/** What totals come to over the annotated corpus. */
package org.pacstream.standalone.corpus;
