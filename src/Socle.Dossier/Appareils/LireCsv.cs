using Socle.Dossier.Mesures;
using Socle.Noyau;
using Socle.Technique.Fichiers;

namespace Socle.Dossier.Appareils;

/// <summary>
/// A table, for machines that export nothing else. Long: one row a value, with columns « code » and « valeur ». Wide: one row an
/// examination, each column whose title is a known code (« VEMS », « OD 4000 ») being a value. Columns that are neither are counted aside.
/// </summary>
internal static class LireCsv
{
    private static readonly string[] s_titres =
        ["identifiant", "nom", "prenom", "naissance", "sexe", "date", "heure", "appareil", "examen", "code", "libelle", "valeur", "unite", "min", "max", "commentaire"];

    private static readonly LimitesLecture s_limites = new() { Octets = LireFichierAppareil.OctetsAuPlus, Lignes = 20_000, Colonnes = 200, OctetsDeplies = 40L * 1024 * 1024 };

    public static Resultat<LectureAppareil> Lire(ReadOnlySpan<byte> octets)
    {
        using var flux = new MemoryStream(octets.ToArray(), writable: false);
        if (!LecteurTabulaire.Ouvrir(flux, "appareil", s_limites, s_titres).Reussit(out var tableau, out var refus))
        {
            return refus;
        }
        using (tableau)
        {
            return new Suite(tableau).Lire();
        }
    }

    private sealed class Suite(Tableau tableau)
    {
        private readonly Dictionary<string, Colonne> _colonnes = s_titres
            .Select(t => (t, colonne: tableau.Trouver(t))).Where(c => c.colonne is not null).ToDictionary(c => c.t, c => c.colonne!, StringComparer.Ordinal);

        private readonly Dictionary<(string, string, string, string, string, string, string), Brouillon> _examens = [];
        private int _valeurs;

        public Resultat<LectureAppareil> Lire()
        {
            var long_ = _colonnes.ContainsKey("code") && _colonnes.ContainsKey("valeur");
            var mesures = tableau.Colonnes.Where(c => !_colonnes.ContainsValue(c) && CodesConnus.Lire(c.Titre) is not null).ToList();
            if ((Colonnes(long_, mesures) ?? Lignes(long_, mesures)) is { } refus)
            {
                return refus;
            }
            var resultats = _examens.Values.Where(e => e.Valeurs.Count > 0).Select(e => e.Finir(FormatAppareil.Csv)).ToList();
            return resultats.Count > 0
                ? new LectureAppareil(FormatAppareil.Csv, "", resultats, Ignorees(mesures))
                : new Refus("appareil.csv.vide", "Le tableau ne contient aucune valeur.");
        }

        private Refus? Colonnes(bool long_, List<Colonne> mesures)
        {
            if (!long_ && mesures.Count == 0)
            {
                return new("appareil.csv.colonnes",
                    "Ce fichier n’est ni du GDT, ni du HL7, ni un tableau connu : un tableau doit avoir les colonnes « code » et « valeur », ou des colonnes nommées par un code (VEMS, OD 4000…).");
            }
            return !_colonnes.ContainsKey("date") ? new("appareil.csv.date", "Le tableau doit avoir une colonne « date » (celle de l’examen).")
                : _colonnes.ContainsKey("identifiant") || (_colonnes.ContainsKey("nom") && _colonnes.ContainsKey("naissance")) ? null
                : new("appareil.csv.personne", "Le tableau doit dire qui a été examiné : colonne « identifiant », ou « nom », « prenom » et « naissance ».");
        }

        private Refus? Lignes(bool long_, List<Colonne> mesures)
        {
            foreach (var lue in tableau.Lignes())
            {
                if (!lue.Reussit(out var ligne, out var refus) || !Examen(ligne).Reussit(out var examen, out refus))
                {
                    return refus;
                }
                if (long_ ? Valeur(examen, ligne) : Valeurs(examen, ligne, mesures))
                {
                    return new("appareil.valeurs", $"Le fichier contient plus de {LireFichierAppareil.ValeursAuPlus} valeurs : exportez moins d’examens à la fois.");
                }
            }
            return null;
        }

        private string Cellule(LigneTableau ligne, string titre) => _colonnes.TryGetValue(titre, out var colonne) ? ligne[colonne] : "";

        private Resultat<Brouillon> Examen(LigneTableau ligne)
        {
            var cle = (Cellule(ligne, "identifiant"), Cellule(ligne, "nom"), Cellule(ligne, "prenom"), Cellule(ligne, "naissance"),
                Cellule(ligne, "date"), Cellule(ligne, "heure"), Cellule(ligne, "examen"));
            if (_examens.TryGetValue(cle, out var connu))
            {
                return connu;
            }
            if (cle.Item1.Length == 0 && cle.Item2.Length == 0)
            {
                return Faute(ligne, "personne", "ni identifiant ni nom");
            }
            var (le, naissance) = (DatesFrancaises.Lire(cle.Item5), cle.Item4.Length == 0 ? (DateOnly?)null : Date(cle.Item4));
            if (le.EstRefus || (cle.Item4.Length > 0 && naissance is null))
            {
                return Faute(ligne, "date", $"la date {(le.EstRefus ? "de l’examen" : "de naissance")} n’est pas lisible, écrivez-la 03/03/2026");
            }
            return _examens[cle] = Nouveau(ligne, le.Valeur, naissance);
        }

        private static DateOnly? Date(string texte) => DatesFrancaises.Lire(texte) is { EstSucces: true } lue ? lue.Valeur : null;

        private Brouillon Nouveau(LigneTableau ligne, DateOnly le, DateOnly? naissance)
        {
            var examen = new Brouillon
            {
                Nom = Decodage.Net(Cellule(ligne, "nom")),
                Prenom = Decodage.Net(Cellule(ligne, "prenom")),
                Naissance = naissance,
                Sexe = Decodage.Sexe(Cellule(ligne, "sexe")),
                Jour = le,
                Heure = Decodage.Heure(Cellule(ligne, "heure")),
                Appareil = Decodage.Net(Cellule(ligne, "appareil")),
                TypeDonne = Decodage.Net(Cellule(ligne, "examen")),
            };
            if (Decodage.Net(Cellule(ligne, "identifiant")) is { } identifiant)
            {
                examen.Identifiants.Add(identifiant);
            }
            return examen;
        }

        /// <summary>True when there are too many.</summary>
        private bool Valeur(Brouillon examen, LigneTableau ligne)
        {
            var (code, texte) = (Cellule(ligne, "code"), Cellule(ligne, "valeur"));
            examen.Commenter(Cellule(ligne, "commentaire"));
            return code.Length > 0 && texte.Length > 0 && Garder(examen, new(code, null, Decodage.Net(Cellule(ligne, "libelle")), texte, Nombre.Lire(texte),
                Decodage.Net(Cellule(ligne, "unite")), Nombre.Lire(Cellule(ligne, "min")), Nombre.Lire(Cellule(ligne, "max")), ligne.Numero));
        }

        private bool Valeurs(Brouillon examen, LigneTableau ligne, List<Colonne> mesures)
        {
            examen.Commenter(Cellule(ligne, "commentaire"));
            return mesures.Where(c => ligne[c].Length > 0).Aggregate(false, (trop, c) =>
                Garder(examen, new(c.Titre, null, null, ligne[c], Nombre.Lire(ligne[c]), null, null, null, ligne.Numero)) || trop);
        }

        private bool Garder(Brouillon examen, ValeurAppareil valeur)
        {
            examen.Valeurs.Add(valeur);
            return ++_valeurs > LireFichierAppareil.ValeursAuPlus;
        }

        private List<string> Ignorees(List<Colonne> mesures)
        {
            var ignorees = tableau.Colonnes.Where(c => !_colonnes.ContainsValue(c) && !mesures.Contains(c)).Select(c => c.Lettre).ToList();
            return ignorees.Count == 0 ? [] : [$"Colonnes laissées de côté : {string.Join(", ", ignorees.Take(30))}."];
        }

        private static Refus Faute(LigneTableau ligne, string code, string phrase) => new($"appareil.csv.{code}", $"Ligne {ligne.Numero} : {phrase}.");
    }
}
