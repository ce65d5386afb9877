/** Names found by a token classifier in ONNX form, as Hugging Face exports it. */
package org.pacstream.tagger;
