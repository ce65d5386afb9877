/** Names in text and the catalogue they lead to. */
package org.pacstream.enrich.entity;
