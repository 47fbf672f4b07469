//! Words of a text without regard to case and accents: what reads as a name, and what as a minor.

use std::ops::Range;

use icu_normalizer::DecomposingNormalizerBorrowed;

/// The words of a text in small letters without accents, each with its place.
pub(crate) fn words(text: &str) -> Vec<(String, Range<usize>)> {
    let mut words = Vec::new();
    let mut rest = 0;
    while let Some(start) = text[rest..].find(char::is_alphanumeric).map(|at| rest + at) {
        let is_mark = |c: char| ('\u{300}'..='\u{36f}').contains(&c);
        let end = text[start..].find(|c: char| !c.is_alphanumeric() && !is_mark(c));
        let end = end.map_or(text.len(), |at| start + at);
        let plain = DecomposingNormalizerBorrowed::new_nfd().normalize(&text[start..end]);
        let plain = plain.chars().filter(|c| !is_mark(*c)).flat_map(char::to_lowercase);
        words.push((plain.collect(), start..end));
        rest = end;
    }
    words
}

/// Whether a word is one of those that a list of words holds.
fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|own| own == word)
}

/// Titles that stand before a name.
const TITLES: &str = "\
    dr dra mr mrs ms mx miss prof profa sr sra srta don dona rev lic ing coach";

/// What may stand behind a comma and is no name.
const SUFFIXES: &str = "\
    jr sr ii iii iv phd edd md ma med mba rn lpc lcsw msw";

/// A name in the order in which it is spoken, without titles: `Zed, Dr. Rosa` is `Rosa Zed`.
pub(crate) fn spoken(name: &str) -> Vec<&str> {
    let plain = |word: &str| words(word).into_iter().map(|(part, _)| part).collect::<String>();
    let (family, given) = name.split_once(',').unwrap_or(("", name));
    let has_suffix = !family.is_empty() && given.split_whitespace().all(|word| is_in(SUFFIXES, &plain(word)));
    let (family, given) = if has_suffix { ("", family) } else { (family, given) };
    let is_title = |word: &&str| !is_in(TITLES, &plain(word));
    let spoken: Vec<&str> = given.split_whitespace().filter(is_title).collect();
    if spoken.is_empty() && family.is_empty() {
        // Somebody may be known by nothing else.
        return name.split_whitespace().collect();
    }
    spoken.into_iter().chain(family.split_whitespace()).collect()
}

/// Words for somebody young or at school, whoever else is named with them.
const STUDENTS: &str = "\
    student students escolares young grader graders minor minors kid kids kiddo kiddos child children scholar scholars \
    teen teens youth youths joven jovenes secundaria prepa preparatoria primaria kinder";
/// How such words begin.
const STUDENT_STEMS: &[&str] = &[
    "adolesc",
    "alumn",
    "bachiller",
    "colegial",
    "estudiant",
    "freshm",
    "infantil",
    "jovencit",
    "juven",
    "kindergart",
    "learner",
    "muchach",
    "nina",
    "ninez",
    "nino",
    "parvul",
    "preescolar",
    "prekinder",
    "preparatorian",
    "preschool",
    "pupil",
    "schoolboy",
    "schoolchild",
    "schooler",
    "schoolgirl",
    "sophomor",
    "teenage",
    "underclass",
    "upperclass",
];
/// Words for young people and their years at school, which stand in many names of offices too.
const YOUNG: &str = "\
    boy boys girl girls chico chicos chica chicas menor menores grade grades grado grados junior juniors \
    senior seniors class clase generacion";
/// Words for years at school, beside which a number says which.
const GRADES: &str = "grade grades grado grados curso";
/// Numbers of such years in words.
const NTH: &str = "\
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth one two three four \
    five six seven eight nine ten eleven twelve primer primero segundo tercer tercero cuarto quinto sexto \
    septimo octavo noveno decimo undecimo duodecimo once doce";
/// Words for adults who work for students, or live with them.
const ADULTS: &str = "\
    parent parents mother mothers father fathers mom moms dad dads guardian guardians family families \
    grandparent grandparents grandmother grandfather aunt uncle teacher teachers educator educators \
    principal principals director directors coordinator coordinators counselor counselors adviser \
    advisers advisor advisors aide aides coach coaches nurse nurses staff services \
    service support affairs worker workers pastor minister librarian liaison specialist specialists \
    advocate advocates provider providers care manager dean trainer \
    psychologist therapist superintendent alumni alumnus alumnae university college adult adults \
    instructor nanny paraeducator pediatrician doctor neighbor neighbour citizen \
    citizens employee pta pto professor priest museum library hospital clinic center \
    graduate madre madres padre padres mama mamas papa papas familia familias tutora tutores abuela \
    abuelas abuelo abuelos tia tio maestra maestras maestro maestros profesor profesora profesores \
    docente docentes directora coordinador coordinadora consejera consejero consejeros asesor asesora \
    enfermera enfermero personal servicio servicios apoyo trabajador trabajadora \
    trabajadores bibliotecaria bibliotecario enlace especialista encargada encargado responsable \
    entrenador entrenadora psicologa psicologo universidad \
    cuidado adulto adultos subdirectora subdirector coordinadores instructora ninera \
    pediatra doctora vecina vecino empleada empleado asuntos centro museo biblioteca \
    hospital clinica rectora rector cura sacerdote pastora exalumna exalumno exalumnos exalumnas";
/// Words beside which one for young people still means one of them.
const BESIDE: &str = "\
    in of the from at and a last this year high middle elementary school representative rep reps member \
    leader president vice secretary secretaria treasurer captain team council group club en de del la el \
    los las y ano \
    pasado este curso escuela representante integrante lider presidenta presidente vicepresidenta \
    vicepresidente tesorera tesorero delegada delegado edad equipo consejo grupo k º ª";

/// The number with which a word begins: of `5`, `5th`, `5to`.
fn number(word: &str) -> Option<u32> {
    let end = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
    word[..end].parse().ok()
}

/// Whether words say of somebody who is not of age how old they are, or where they are at school.
fn says_age_or_grade(words: &[String]) -> bool {
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    (0..words.len()).any(|at| {
        let before = if at == 0 { "" } else { word(at - 1) };
        // `5.º grado`
        let after = if is_in("º ª o a", word(at + 1)) { at + 2 } else { at + 1 };
        let count = number(word(at));
        if count.is_some_and(|count| count < 18) || is_in(NTH, word(at)) {
            // `10 años`, but not `10 años en el equipo`; `10-year-old`, but not `10 years on the team`.
            let is_spanish_age = is_in("ano anos", word(after))
                && count.is_some()
                && !is_in("hace por con durante", before)
                && (!is_in("en de como con", word(after + 1)) || word(after + 2) == "edad");
            let is_english_age = is_in("year years yr yrs", word(after)) && word(after + 1) == "old";
            let is_age = is_in("age aged ages edad", before) || is_in("yo yrold", word(after));
            let is_grade = is_in(GRADES, before) || is_in(GRADES, word(after)) || before == "year";
            return is_spanish_age || is_english_age || is_age || is_grade;
        }
        match word(at) {
            // Those of a class before are of age.
            "of" | "generacion" | "promocion" | "de" => {
                let is_class = word(at).len() > 2 || is_in("class clase", before);
                let is_late = |year: u32| (2024..2060).contains(&year) || (24..60).contains(&year);
                is_class && number(word(at + 1)).is_some_and(is_late)
            }
            "daughter" | "son" => word(at + 1) == "of",
            "hija" | "hijo" => is_in("de del", word(at + 1)),
            // `junior, Lincoln High`
            "junior" | "senior" => {
                words.iter().any(|word| is_in("high hs school class prepa", word)) || word(at + 1) == "at"
            }
            "pre" => word(at + 1) == "k",
            _ => false,
        }
    })
}

/// Whether a sector's id or a role reads as that of students, in English or in Spanish. A parent of a
/// student does not, nor a teacher of a grade.
pub(crate) fn reads_as_student(text: &str) -> bool {
    let words: Vec<String> = words(text).into_iter().map(|(word, _)| word).collect();
    let any = |list: &str| words.iter().any(|word| is_in(list, word));
    let is_stem = |word: &String| STUDENT_STEMS.iter().any(|stem| word.starts_with(stem));
    let is_beside = |word: &String| {
        is_in(YOUNG, word)
            || is_in(BESIDE, word)
            || is_in(NTH, word)
            // A year of long ago is that of somebody grown up.
            || number(word).is_some_and(|number| !(1000..2024).contains(&number))
    };
    let is_young = || any(YOUNG) && words.iter().all(is_beside);
    !any(ADULTS) && (any(STUDENTS) || words.iter().any(is_stem) || says_age_or_grade(&words) || is_young())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn students() {
        for role in [
            "grade 5",
            "5th grader",
            "quinto grado",
            "Estudiante, 5.º grado",
            "youth",
            "Alumna",
            "student-council",
            "jóvenes",
            "9th-grade student",
            "Student representative",
            "student volunteer",
            "youth rep, 11th",
            "representante juvenil",
            "Year 9",
            "secundaria",
            "high schooler",
            "bachillerato",
            "senior class president",
            "presidenta de la generación",
            "junior, Lincoln High",
            "de tercero de prepa",
            "class of 2029",
            "generación 2029",
            "kindergartner",
            "preescolar",
            "daughter of Ana, age 10",
            "hija de Ana, 10 años",
            "16-year-old from Elm Street",
            "5.º grado, Escuela Lincoln",
            "fifth grade, Lincoln Elementary",
            "kids-club",
            "class-of-2030",
            "scholars",
            "young-people",
            "Young voices",
            "escolares",
        ] {
            assert!(reads_as_student(role), "{role}");
        }
        for role in [
            "parent, grade 4",
            "madre, cuarto grado",
            "teacher, grade 3",
            "youth center worker",
            "student services",
            "public librarian",
            "students' parent",
            "consejera de estudiantes",
            "alumni coordinator",
            "home",
            "senior citizens",
            "teacher of grade 5",
            "youth pastor",
            "maestra de primaria",
            "madre de una niña de 10 años",
            "class of 1998",
            "member for 10 years",
            "10 años en el equipo",
            "senior engineer",
            "scholarship fund",
            "servicios escolares",
            "consejo escolar",
            "young adults",
        ] {
            assert!(!reads_as_student(role), "{role}");
        }
    }

    #[test]
    fn names_as_spoken() {
        assert_eq!(spoken("Zed, Rosa"), ["Rosa", "Zed"]);
        assert_eq!(spoken("Dr. Luis Vega"), ["Luis", "Vega"]);
        assert_eq!(spoken("Rosa M."), ["Rosa", "M."]);
        assert_eq!(spoken("Vega, Dra. Ana"), ["Ana", "Vega"]);
        assert_eq!(spoken("Coach"), ["Coach"]);
        assert_eq!(spoken("Rosa Zed, Ph.D."), ["Rosa", "Zed"]);
    }
}
