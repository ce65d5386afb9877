/** What the stores hold, how their keys are laid out for range scans, and how rows are read. */
package org.pacstream.aggregate.state;
