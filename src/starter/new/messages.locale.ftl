# Words of the pages in {{tag}}. One message a line: its name stays, what follows = is translated.
# What is not here is shown in the language that this one falls back to.
# Palabras de las páginas en {{tag}}. Un mensaje por línea: el nombre queda, lo que sigue a = se traduce.
# Lo que no está aquí se muestra en el idioma al que este recurre.
