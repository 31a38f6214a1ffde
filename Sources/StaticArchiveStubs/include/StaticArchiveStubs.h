/* Nothing to call: this target only gives the static link what it looks for, see stubs.c. */
