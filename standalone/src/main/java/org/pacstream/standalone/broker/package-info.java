/** A Kafka broker inside this process, for a machine that has none. */
package org.pacstream.standalone.broker;
