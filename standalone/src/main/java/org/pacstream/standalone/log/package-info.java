/** What the log of an embedded broker need not say. Named in {@code logback.xml}. */
package org.pacstream.standalone.log;
