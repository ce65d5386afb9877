/** The contract: what travels on the topics, how it is written, and the words all modules share. */
package org.pacstream.schemas;
