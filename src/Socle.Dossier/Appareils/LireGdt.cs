using System.Globalization;
using System.Text;
using Socle.Dossier.Mesures;
using Socle.Noyau;

namespace Socle.Dossier.Appareils;

/// <summary>
/// GDT 2.1 and 3.x (Gerätedatentransfer, QMS), and BDT records of the same build: each line is a length on three digits (bytes, line end
/// included), a field on four, a content. Result records (8000 = 6310, or BDT's 6200) are read; requests are not results.
/// Machines miscount lengths: a wrong one is told, the line is read to its end.
/// </summary>
internal static class LireGdt
{
    private static readonly string[] s_resultats = ["6310", "6200"];

    /// <summary>Known, and of no use here.</summary>
    private static readonly HashSet<string> s_muets = ["8000", "8100", "8315", "9206", "9218", "8202", "8200", "8201", "3100", "3104", "8428", "8429", "8430", "8431"];

    public static Resultat<LectureAppareil> Lire(ReadOnlySpan<byte> octets)
    {
        var suite = new Suite(Encodage(octets));
        var reste = Decodage.SansMarque(octets);
        var numero = 0;
        while (!reste.IsEmpty)
        {
            numero++;
            var fin = reste.IndexOfAny((byte)'\r', (byte)'\n');
            var ligne = fin < 0 ? reste : reste[..fin];
            reste = fin < 0 ? default : reste[(fin + (reste[fin..].StartsWith("\r\n"u8) ? 2 : 1))..];
            if (ligne.Trim(" \t\x1A\0"u8).IsEmpty)
            {
                continue;
            }
            if (suite.Ligne(ligne, numero) is { } refus)
            {
                return refus;
            }
        }
        return suite.Finir();
    }

    /// <summary>Field 9206: 2, or nothing, is IBM 437; 3 is ISO 8859-1 (written by Windows, hence 1252); 1 has no accents.</summary>
    private static Encoding Encodage(ReadOnlySpan<byte> octets) => Decodage.Choisir(octets,
        Declare(octets) is (byte)'3' or (byte)'1' ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Decodage.Ibm437);

    /// <summary>What the field says, where a field stands: the same digits inside a number are not it.</summary>
    private static byte? Declare(ReadOnlySpan<byte> octets)
    {
        foreach (var bornes in octets.SplitAny("\r\n"u8))
        {
            var ligne = octets[bornes];
            if (ligne.Length > 7 && ligne[3..7].SequenceEqual("9206"u8))
            {
                return ligne[7];
            }
        }
        return null;
    }

    private sealed class Suite(Encoding encodage)
    {
        private readonly List<ResultatAppareil> _resultats = [];
        private readonly List<string> _remarques = [];
        private Brouillon? _examen;
        private Test? _test;
        private bool _unExamenDemande;
        private int _valeurs;

        public Refus? Ligne(ReadOnlySpan<byte> ligne, int numero)
        {
            if (ligne.Length < 7 || ligne[..7].IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0)
            {
                return Faute(numero, "forme", "elle ne commence pas par sept chiffres (longueur et champ). Le fichier n’est pas du GDT, ou une valeur contient un retour à la ligne");
            }
            Mesurer(ligne, numero);
            var champ = Encoding.ASCII.GetString(ligne[3..7]);
            var contenu = encodage.GetString(ligne[7..]).Trim();
            if (champ == "8000")
            {
                return Ouvrir(contenu, numero);
            }
            return _examen is null ? null : Champ(_examen, champ, contenu, numero);
        }

        public Resultat<LectureAppareil> Finir()
        {
            Fermer();
            if (_resultats.Count == 0)
            {
                return _unExamenDemande
                    ? new Refus("appareil.gdt.demande", "Ce fichier GDT est une demande d’examen ou une fiche d’identité, pas un résultat (8000 = 6310) : choisissez le fichier que l’appareil a écrit.")
                    : new Refus("appareil.gdt.vide", "Ce fichier GDT ne contient aucun résultat (enregistrement 6310).");
            }
            return new LectureAppareil(FormatAppareil.Gdt, "", _resultats, _remarques);
        }

        private static Refus Faute(int numero, string code, string phrase) => new($"appareil.gdt.{code}", $"Ligne {numero} : {phrase}.");

        /// <summary>With or without its line end: both are written.</summary>
        private void Mesurer(ReadOnlySpan<byte> ligne, int numero)
        {
            var annonce = int.Parse(Encoding.ASCII.GetString(ligne[..3]), CultureInfo.InvariantCulture);
            if ((annonce < ligne.Length || annonce > ligne.Length + 2) && ligne.Length <= 999)
            {
                Remarquer($"Ligne {numero} : longueur annoncée {annonce}, trouvée {ligne.Length + 2} ; la ligne est lue en entier.");
            }
        }

        private void Remarquer(string remarque)
        {
            if (_remarques.Count < LireFichierAppareil.RemarquesAuPlus)
            {
                _remarques.Add(remarque);
            }
        }

        private Refus? Ouvrir(string genre, int numero)
        {
            Fermer();
            if (!s_resultats.Contains(genre))
            {
                _unExamenDemande |= genre.StartsWith("63", StringComparison.Ordinal);
                Remarquer($"Ligne {numero} : enregistrement {Court(genre)} laissé de côté.");
                return null;
            }
            _examen = new();
            return null;
        }

        private void Fermer()
        {
            FermerTest();
            if (_examen is { } examen && (examen.Valeurs.Count > 0 || examen.Identifiants.Count > 0 || examen.Nom is not null))
            {
                _resultats.Add(examen.Finir(FormatAppareil.Gdt));
            }
            _examen = null;
        }

        private Refus? Champ(Brouillon examen, string champ, string contenu, int numero)
        {
            switch (champ)
            {
                case "3000": Ajouter(examen.Identifiants, contenu); break;
                case "3101": examen.Nom = Decodage.Net(contenu); break;
                case "3102": examen.Prenom = Decodage.Net(contenu); break;
                case "3103": return Jour(contenu, numero, "la date de naissance", j => examen.Naissance = j);
                case "3110": examen.Sexe = Decodage.Sexe(contenu); break;
                case "3105": Ajouter(examen.Identifiants, contenu); break;
                case "8316": examen.Appareil ??= Decodage.Net(contenu); break;
                case "0103": examen.Appareil = Decodage.Net(contenu); break;
                case "8402": examen.TypeDonne = Decodage.Net(contenu); break;
                case "6200": return Jour(contenu, numero, "la date de l’examen", j => examen.Jour ??= j);
                case "6201": examen.Heure ??= Decodage.Heure(contenu); break;
                case "3622": return Corps(examen, Grandeur.Taille, contenu, numero);
                case "3623": return Corps(examen, Grandeur.Poids, contenu, numero);
                case "6220" or "6221" or "6227" or "6228": examen.Commenter(contenu); break;
                default: return DuTest(examen, champ, contenu, numero);
            }
            return null;
        }

        private Refus? DuTest(Brouillon examen, string champ, string contenu, int numero)
        {
            if (champ == "8410")
            {
                FermerTest();
                _test = new(contenu, numero);
                return null;
            }
            switch (champ, _test)
            {
                case ("8420" or "8480" or "8421" or "8411", null):
                    return Faute(numero, "orphelin", $"un champ {champ} vient avant tout champ 8410, on ne sait pas de quelle mesure il parle. Demandez au fabricant un export conforme");
                case ("8411", { } t): t.Libelle = contenu; break;
                case ("8420", { } t): t.Valeurs.Add((contenu, numero)); break;
                case ("8480", { } t): t.Textes.Add((contenu, numero)); break;
                case ("8421", { } t): t.Unite = Decodage.Net(contenu); break;
                case ("8461", { } t): t.Basse = Nombre.Lire(contenu); break;
                case ("8462", { } t): t.Haute = Nombre.Lire(contenu); break;
                case ("8432", _): return Jour(contenu, numero, "la date de la mesure", j => examen.Jour = j);
                case ("8439", _): examen.Heure = Decodage.Heure(contenu) ?? examen.Heure; break;
                case ("8460" or "8470", _): examen.Commenter(contenu); break;
                default:
                    if (!s_muets.Contains(champ))
                    {
                        examen.Ignorer(champ);
                    }
                    break;
            }
            return _valeurs + (_test?.Valeurs.Count ?? 0) + (_test?.Textes.Count ?? 0) > LireFichierAppareil.ValeursAuPlus ? TropDeValeurs() : null;
        }

        private static Refus? Jour(string contenu, int numero, string laquelle, Action<DateOnly> garder)
        {
            if (contenu.Trim('0', ' ').Length == 0)
            {
                return null;
            }
            if (Decodage.JourAllemand(contenu) is not { } jour)
            {
                return Faute(numero, "date", $"{laquelle} n’est pas de la forme JJMMAAAA");
            }
            garder(jour);
            return null;
        }

        private Refus? Corps(Brouillon examen, Grandeur grandeur, string contenu, int numero)
        {
            examen.Valeurs.Add(new(grandeur.Code, null, grandeur.Libelle, contenu, Nombre.Lire(contenu), null, null, null, numero));
            return ++_valeurs > LireFichierAppareil.ValeursAuPlus ? TropDeValeurs() : null;
        }

        private void FermerTest()
        {
            if (_test is not { } test || _examen is not { } examen)
            {
                _test = null;
                return;
            }
            // A text beside a number comments it; a text alone is the result.
            var valeurs = test.Valeurs.Count > 0 ? test.Valeurs : test.Textes;
            foreach (var (texte, ligne) in valeurs)
            {
                examen.Valeurs.Add(new(test.Code, null, Decodage.Net(test.Libelle), texte, Nombre.Lire(texte), test.Unite, test.Basse, test.Haute, ligne));
            }
            if (test.Valeurs.Count > 0)
            {
                test.Textes.ForEach(t => examen.Commenter(t.Texte));
            }
            _valeurs += valeurs.Count;
            _test = null;
        }

        private static Refus TropDeValeurs() => new("appareil.valeurs", $"Le fichier contient plus de {LireFichierAppareil.ValeursAuPlus} valeurs : exportez moins d’examens à la fois.");

        private static void Ajouter(List<string> identifiants, string contenu)
        {
            if (contenu.Length > 0 && identifiants.Count < 10)
            {
                identifiants.Add(contenu);
            }
        }

        private static string Court(string texte) => texte.Length > 20 ? $"{texte[..20]}…" : texte;
    }

    private sealed class Test(string code, int ligne)
    {
        public string Code { get; } = code.Length > 0 ? code : $"ligne {ligne}";

        public string? Libelle { get; set; }

        public string? Unite { get; set; }

        public decimal? Basse { get; set; }

        public decimal? Haute { get; set; }

        public List<(string Texte, int Ligne)> Valeurs { get; } = [];

        public List<(string Texte, int Ligne)> Textes { get; } = [];
    }
}
