using System.Collections.Frozen;
using Socle.Droit;
using Socle.Noyau;

namespace Socle.Travailleurs.Import;

/// <summary>The codes of one column: what our model writes, and what others write for it.</summary>
/// <param name="Canoniques">What a person may choose, in the words of our model.</param>
/// <param name="Liste">Several values may be given at once.</param>
public sealed record TableDeCodes(IReadOnlyList<string> Canoniques, bool Liste, IReadOnlyDictionary<string, int> ParEcriture)
{
    public static TableDeCodes De(bool liste, params (string Canonique, int Valeur, string[] Autres)[] valeurs)
    {
        var parEcriture = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (canonique, valeur, autres) in valeurs)
        {
            foreach (var ecriture in autres.Prepend(canonique))
            {
                parEcriture.TryAdd(Texte.PourRecherche(ecriture), valeur);
            }
        }
        return new TableDeCodes([.. valeurs.Select(v => v.Canonique)], liste, parEcriture.ToFrozenDictionary(StringComparer.Ordinal));
    }

    public int? Trouver(string ecriture) => ParEcriture.TryGetValue(Texte.PourRecherche(ecriture), out var valeur) ? valeur : null;
}

/// <summary>The coded columns. A value is its enumeration's number; yes is 1 and no is 0.</summary>
public static class ValeursCodees
{
    public static readonly TableDeCodes Sexes = TableDeCodes.De(false,
        ("F", (int)Noyau.Sexe.Feminin, ["femme", "feminin", "2", "02", "mme", "madame", "mlle", "mademoiselle", "w", "female"]),
        ("M", (int)Noyau.Sexe.Masculin, ["homme", "masculin", "h", "1", "01", "m.", "mr", "monsieur", "male"]));

    public static readonly TableDeCodes OuiNon = TableDeCodes.De(false,
        ("oui", 1, ["o", "1", "x", "vrai", "true", "yes", "y"]),
        ("non", 0, ["n", "0", "faux", "false", "no"]));

    /// <summary>The DSN's numbers (S21.G00.40.007) are read in a table too: payroll software exports them.</summary>
    public static readonly TableDeCodes Natures = TableDeCodes.De(false,
        ("CDI", (int)TypeContrat.Cdi, ["01", "1", "contrat a duree indeterminee", "duree indeterminee", "cdi intermittent", "cdi temps partiel", "cdi de chantier", "07", "08", "91", "titulaire", "permanent"]),
        ("CDD", (int)TypeContrat.Cdd, ["02", "2", "contrat a duree determinee", "duree determinee", "cdd remplacement", "cdd surcroit", "92", "cddu", "contrat de professionnalisation", "professionnalisation"]),
        ("intérim", (int)TypeContrat.Interim, ["03", "3", "mission", "mission d interim", "interimaire", "contrat de mission", "travail temporaire", "ctt"]),
        ("saisonnier", (int)TypeContrat.Saisonnier, ["cdd saisonnier", "contrat saisonnier", "saison"]),
        ("apprenti", (int)TypeContrat.Apprenti, ["apprentissage", "contrat d apprentissage", "alternance apprentissage"]),
        ("stage", (int)TypeContrat.Stage, ["stagiaire", "29", "convention de stage"]),
        ("indépendant", (int)TypeContrat.Independant, ["tns", "travailleur independant", "non salarie"]));

    public static readonly TableDeCodes EnginsConduits = TableDeCodes.De(true,
        ("chariot", (int)Engins.Chariot, ["cariste", "chariot elevateur", "caces chariot", "r489", "r389", "chariots"]),
        ("grue à tour", (int)Engins.GrueTour, ["r487", "r377", "grue tour"]),
        ("grue mobile", (int)Engins.GrueMobile, ["r483", "r383"]),
        ("grue auxiliaire", (int)Engins.GrueAuxiliaire, ["r490", "r390", "grue de chargement"]),
        ("PEMP", (int)Engins.Pemp, ["nacelle", "plate forme elevatrice", "r486", "r386", "plateforme elevatrice mobile de personnes"]),
        ("engin de chantier", (int)Engins.EnginChantier, ["engins de chantier", "r482", "r372", "pelle", "chargeuse"]),
        ("aucun", 0, ["aucune", "non", "neant", "sans", "0"]));

    public static readonly TableDeCodes SymbolesElectriques = TableDeCodes.De(true,
        [.. Enum.GetValues<Habilitations>().Where(h => h != Habilitations.Aucune).Select(h => (h.ToString(), (int)h, Array.Empty<string>())),
            ("aucune", 0, ["aucun", "non", "neant", "sans", "0"])]);

    public static readonly TableDeCodes RisquesParticuliers = TableDeCodes.De(true,
        ("amiante", (int)Risque.Amiante, ["amiante ss3", "amiante ss4"]),
        ("plomb", (int)Risque.Plomb, []),
        ("CMR", (int)Risque.Cmr, ["agents cmr", "cancerogene", "cancerogenes", "cancerogenes mutagenes reprotoxiques", "agents cancerogenes"]),
        ("bio2", (int)Risque.Bio2, ["agents biologiques 2", "agents biologiques groupe 2", "biologique groupe 2"]),
        ("bio3", (int)Risque.Bio3, ["agents biologiques 3", "agents biologiques groupe 3", "biologique groupe 3"]),
        ("bio4", (int)Risque.Bio4, ["agents biologiques 4", "agents biologiques groupe 4", "biologique groupe 4"]),
        ("rayonnements A", (int)Risque.RayonnementsA, ["rayonnements ionisants a", "ri categorie a", "categorie a"]),
        ("rayonnements B", (int)Risque.RayonnementsB, ["rayonnements ionisants b", "ri categorie b", "categorie b"]),
        ("radon", (int)Risque.Radon, []),
        ("hyperbare", (int)Risque.Hyperbare, ["milieu hyperbare", "risque hyperbare", "05 hyperbare"]),
        ("échafaudage", (int)Risque.Echafaudage, ["montage echafaudage", "montage et demontage d echafaudages", "echafaudages", "chute de hauteur echafaudage"]),
        ("champs électromagnétiques", (int)Risque.ChampsEmVle, ["champs em", "cem", "champs electromagnetiques vle"]),
        ("charges 55 kg", (int)Risque.Charges55Kg, ["port de charges 55 kg", "manutention 55 kg", "charges superieures a 55 kg"]),
        ("jeunes travaux réglementés", (int)Risque.TravauxReglementesJeunes, ["travaux reglementes", "travaux reglementes jeunes", "derogation jeunes"]),
        ("liste employeur", (int)Risque.ListeEmployeur, ["poste a risque employeur", "liste de l employeur", "autre risque employeur"]),
        ("aucun", 0, ["non", "neant", "sans", "sans risque", "pas de risque", "0", "rien"]));

    public static readonly TableDeCodes MotifsArret = TableDeCodes.De(false,
        ("maladie", (int)MotifArret.Maladie, ["01", "1", "accident non professionnel", "maladie ou accident non professionnel", "04", "4", "trajet", "accident de trajet", "mal"]),
        ("AT", (int)MotifArret.At, ["06", "6", "accident du travail", "accident de travail"]),
        ("MP", (int)MotifArret.Mp, ["05", "5", "maladie professionnelle"]),
        ("maternité", (int)MotifArret.Maternite, ["02", "2", "mat", "conge maternite", "conge de maternite"]));

    private static readonly FrozenDictionary<Champ, TableDeCodes> ParChamp = new Dictionary<Champ, TableDeCodes>
    {
        [Champ.Sexe] = Sexes,
        [Champ.Boeth] = OuiNon,
        [Champ.Nuit] = OuiNon,
        [Champ.Eloigne] = OuiNon,
        [Champ.NatureContrat] = Natures,
        [Champ.Engins] = EnginsConduits,
        [Champ.Habilitations] = SymbolesElectriques,
        [Champ.Risques] = RisquesParticuliers,
        [Champ.ArretMotif] = MotifsArret,
        [Champ.MotifFin] = MotifsFinLus.Table,
    }.ToFrozenDictionary();

    public static TableDeCodes? De(Champ champ) => ParChamp.GetValueOrDefault(champ);
}
