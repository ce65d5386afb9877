/**
 * What both stream applications do when something fails: a bad record becomes a dead letter, a
 * broker or registry that is away is waited for.
 */
package org.pacstream.schemas.failure;
