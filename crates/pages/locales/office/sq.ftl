# Strings of an office's own pages. Not translated yet: see en.ftl.
