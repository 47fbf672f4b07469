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

/// Words for somebody at school, whoever else is named with them.
const STUDENTS: &str = "\
    student students pupil pupils learner learners grader graders freshman sophomore estudiante \
    estudiantes alumno alumnos alumna alumnas alumnado estudiantado minor minors";
/// Words for young people, which stand in many names of offices too.
const YOUNG: &str = "\
    youth youths teen teens teenager teenagers adolescent adolescents adolescente adolescentes joven \
    jovenes juventud juventudes child children kid kids nino ninos nina ninas ninez menor menores grade \
    grades grado grados kindergarten kinder junior senior muchacho muchachos muchacha muchachas";
/// Words for adults who work for students, or live with them.
const ADULTS: &str = "\
    parent parents mother mothers father fathers mom moms dad dads guardian guardians family families \
    grandparent grandparents grandmother grandfather aunt uncle teacher teachers educator educators \
    principal principals director directors coordinator coordinators counselor counselors adviser \
    advisers advisor advisors aide aides coach coaches nurse nurses staff services \
    service support affairs worker workers pastor minister librarian liaison specialist specialists \
    advocate advocates provider providers care manager dean trainer \
    psychologist therapist superintendent alumni university college \
    graduate madre madres padre padres mama mamas papa papas familia familias tutora tutores abuela \
    abuelas abuelo abuelos tia tio maestra maestras maestro maestros profesor profesora profesores \
    docente docentes directora coordinador coordinadora consejera consejero consejeros asesor asesora \
    enfermera enfermero personal servicio servicios apoyo trabajador trabajadora \
    trabajadores bibliotecaria bibliotecario enlace especialista encargada encargado responsable \
    entrenador entrenadora psicologa psicologo universidad \
    cuidado";
/// Words beside which one for young people still means one of them.
const BESIDE: &str = "\
    in of the from at and a last this year high middle elementary school representative member leader \
    president team council group en de del la el los las y ano pasado este curso escuela secundaria \
    primaria representante integrante lider presidenta presidente first second third fourth fifth sixth \
    seventh eighth ninth tenth eleventh twelfth primer primero segundo tercer tercero cuarto quinto \
    sexto septimo octavo noveno decimo undecimo duodecimo once doce k º ª";

/// Whether a sector's id or a role reads as that of students, in English or in Spanish. A parent of a
/// student does not, nor a teacher of a grade.
pub(crate) fn reads_as_student(text: &str) -> bool {
    let words: Vec<String> = words(text).into_iter().map(|(word, _)| word).collect();
    let any = |list: &str| words.iter().any(|word| is_in(list, word));
    let is_beside = |word: &String| {
        is_in(YOUNG, word)
            || is_in(BESIDE, word)
            // 5, 5th, 5to
            || word.starts_with(|c: char| c.is_ascii_digit())
    };
    !any(ADULTS) && (any(STUDENTS) || any(YOUNG) && words.iter().all(is_beside))
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
