using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;

namespace Socle.Dossier.Protocoles;

public sealed class SaisieQuestion
{
    /// <summary>Of the question it was; empty for a new one.</summary>
    public string? Code { get; set; }

    public string? Libelle { get; set; }

    public NatureReponse Nature { get; set; } = NatureReponse.OuiNon;

    /// <summary>Answers offered, separated by semicolons.</summary>
    public string? Choix { get; set; }

    public string? Unite { get; set; }

    public int? Mois { get; set; }

    public bool Reservee { get; set; }
}

public sealed class SaisieMesureProtocole
{
    public string? Code { get; set; }

    public int? Mois { get; set; }

    public bool Reservee { get; set; }
}

public sealed class SaisieConseil
{
    public string? Code { get; set; }

    public string? Titre { get; set; }

    public string? Texte { get; set; }

    public int? Mois { get; set; }
}

/// <summary>What is typed of a draft. Lines left empty are dropped.</summary>
public sealed class SaisieDeProtocole
{
    private const int LignesAuPlus = 40;
    private const int TexteAuPlus = 2_000;
    private const int MoisAuPlus = 120;

    public string? Titre { get; set; }

    public List<string> Expositions { get; set; } = [];

    public Id<Entreprise>? Entreprise { get; set; }

    public Id<Etablissement>? Etablissement { get; set; }

    /// <summary>Separated by semicolons.</summary>
    public string? Postes { get; set; }

    public string? Pcs { get; set; }

    public List<Categorie> Categories { get; set; } = [];

    public List<TypeVisite> Visites { get; set; } = [];

    public int? AgeMin { get; set; }

    public int? AgeMax { get; set; }

    public List<SaisieQuestion> Questions { get; set; } = [];

    public List<SaisieMesureProtocole> Mesures { get; set; } = [];

    public List<SaisieConseil> Conseils { get; set; } = [];

    public string? Note { get; set; }

    public static SaisieDeProtocole De(string titre, ContenuProtocole contenu) => new()
    {
        Titre = titre,
        Expositions = [.. contenu.Portee.Expositions],
        Entreprise = contenu.Portee.Entreprise,
        Etablissement = contenu.Portee.Etablissement,
        Postes = Joints(contenu.Portee.Postes),
        Pcs = Joints(contenu.Portee.Pcs),
        Categories = [.. contenu.Portee.Categories],
        Visites = [.. contenu.Portee.Visites],
        AgeMin = contenu.Portee.AgeMin,
        AgeMax = contenu.Portee.AgeMax,
        Questions = [.. contenu.Questions.Select(q => new SaisieQuestion { Code = q.Code, Libelle = q.Libelle, Nature = q.Nature, Choix = Joints(q.Choix), Unite = q.Unite, Mois = q.Mois, Reservee = q.Reservee })],
        Mesures = [.. contenu.Mesures.Select(m => new SaisieMesureProtocole { Code = m.Code, Mois = m.Mois, Reservee = m.Reservee })],
        Conseils = [.. contenu.Conseils.Select(c => new SaisieConseil { Code = c.Code, Titre = c.Titre, Texte = c.Texte, Mois = c.Mois })],
        Note = contenu.Note,
    };

    /// <param name="connus">Codes the family has used, so that none is given twice.</param>
    public Resultat<ContenuProtocole> Lire(IReadOnlyCollection<string> connus)
    {
        if (Refus.Reunir(Fautes()) is { } refus)
        {
            return refus;
        }
        var suite = new SuiteDeCodes(connus);
        return new ContenuProtocole
        {
            Portee = Portee(),
            Questions = [.. Questions.Where(q => Net(q.Libelle) is not null).Select(q => new QuestionProtocole(
                suite.Pour('Q', q.Code), Net(q.Libelle)!, q.Nature, q.Nature == NatureReponse.Choix ? Separes(q.Choix) : [], q.Nature == NatureReponse.Nombre ? Net(q.Unite) : null, q.Mois, q.Reservee))],
            Mesures = [.. Mesures.Where(m => Net(m.Code) is not null).DistinctBy(m => m.Code).Select(m => new MesureProtocole(m.Code!, VocabulaireDesProtocoles.LibelleExamen(m.Code!), m.Mois, m.Reservee))],
            Conseils = [.. Conseils.Where(c => Net(c.Titre) is not null).Select(c => new ConseilProtocole(suite.Pour('C', c.Code), Net(c.Titre)!, Net(c.Texte), c.Mois))],
            Note = Net(Note),
        };
    }

    private PorteeProtocole Portee() => new()
    {
        Expositions = [.. Expositions.Distinct()],
        Entreprise = Entreprise,
        Etablissement = Etablissement,
        Postes = Separes(Postes),
        Pcs = Separes(Pcs),
        Categories = [.. Categories.Distinct().Order()],
        Visites = [.. Visites.Distinct().Order()],
        AgeMin = AgeMin,
        AgeMax = AgeMax,
    };

    private IEnumerable<Refus?> Fautes()
    {
        yield return Net(Titre) is null or { Length: > 200 } ? Faute("Donnez un titre, en 200 caractères au plus.", nameof(Titre)) : null;
        yield return Expositions.Exists(e => VocabulaireDesProtocoles.Expositions.Trouver(e) is null) ? Faute("Choisissez les expositions dans la liste.", nameof(Expositions)) : null;
        yield return AgeMin is < 14 or > 99 || AgeMax is < 14 or > 99 || AgeMax < AgeMin ? Faute("Un âge est entre 14 et 99 ans, et le plus grand après le plus petit.", nameof(AgeMin)) : null;
        yield return Questions.Count > LignesAuPlus || Mesures.Count > LignesAuPlus || Conseils.Count > LignesAuPlus ? Faute($"Un protocole a {LignesAuPlus} lignes au plus de chaque sorte\u00A0: faites-en deux.", nameof(Questions)) : null;
        yield return Net(Note) is { Length: > TexteAuPlus } || Conseils.Exists(c => Net(c.Texte) is { Length: > TexteAuPlus }) ? Faute($"Un texte a {TexteAuPlus} caractères au plus.", nameof(Note)) : null;
        yield return Questions.Select(q => q.Mois).Concat(Mesures.Select(m => m.Mois)).Concat(Conseils.Select(c => c.Mois)).Any(m => m is < 1 or > MoisAuPlus)
            ? Faute($"«\u00A0Tous les … mois\u00A0» est entre 1 et {MoisAuPlus}\u00A0; laissez vide pour chaque visite.", nameof(Questions)) : null;
        for (var i = 0; i < Questions.Count; i++)
        {
            yield return Questions[i] is { Nature: NatureReponse.Choix } q && Net(q.Libelle) is not null && Separes(q.Choix).Count < 2
                ? Faute("Donnez au moins deux réponses au choix, séparées par des points-virgules.", $"{nameof(Questions)}[{i}].Choix") : null;
        }
        yield return Mesures.Exists(m => Net(m.Code) is { } code && VocabulaireDesProtocoles.Examens.Trouver(code) is null) ? Faute("Choisissez les mesures dans la liste.", nameof(Mesures)) : null;
    }

    private static Refus Faute(string phrase, string champ) => new("protocole.saisie", phrase, champ);

    private static string? Net(string? texte) => texte?.Trim() is { Length: > 0 } net ? net : null;

    private static IReadOnlyList<string> Separes(string? texte) => [.. (texte ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    private static string? Joints(IReadOnlyList<string> mots) => mots.Count == 0 ? null : string.Join("\u00A0; ", mots);

    /// <summary>Q1, Q2… never one that meant something else before.</summary>
    private sealed class SuiteDeCodes(IEnumerable<string> connus)
    {
        private readonly HashSet<string> pris = [.. connus];
        private readonly HashSet<string> donnes = [];

        public string Pour(char sorte, string? ancien)
        {
            if (ancien is not null && pris.Contains(ancien) && ancien[0] == sorte && donnes.Add(ancien))
            {
                return ancien;
            }
            var rang = 1;
            while (pris.Contains($"{sorte}{rang}"))
            {
                rang++;
            }
            pris.Add($"{sorte}{rang}");
            donnes.Add($"{sorte}{rang}");
            return $"{sorte}{rang}";
        }
    }
}
