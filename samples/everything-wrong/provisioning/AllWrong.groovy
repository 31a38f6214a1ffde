// Scripts are not packaged.
