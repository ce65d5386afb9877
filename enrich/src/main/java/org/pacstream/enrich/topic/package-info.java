/** What an article is about. */
package org.pacstream.enrich.topic;
