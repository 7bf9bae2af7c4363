namespace Socle.Dossier.Appareils;

/// <summary>An examination being read.</summary>
internal sealed class Brouillon
{
    private const int CommentairesAuPlus = 200;

    public string? Appareil { get; set; }

    public List<string> Identifiants { get; } = [];

    public string? Nom { get; set; }

    public string? Prenom { get; set; }

    public DateOnly? Naissance { get; set; }

    public Noyau.Sexe? Sexe { get; set; }

    public DateOnly? Jour { get; set; }

    public TimeOnly? Heure { get; set; }

    public string? TypeDonne { get; set; }

    public List<ValeurAppareil> Valeurs { get; } = [];

    public Dictionary<string, int> Ignores { get; } = new(StringComparer.Ordinal);

    private List<string> Commentaires { get; } = [];

    public void Commenter(string? texte)
    {
        if (!string.IsNullOrWhiteSpace(texte) && Commentaires.Count < CommentairesAuPlus)
        {
            Commentaires.Add(texte.Trim());
        }
    }

    public void Ignorer(string champ) => Ignores[champ] = Ignores.GetValueOrDefault(champ) + 1;

    public ResultatAppareil Finir(FormatAppareil format) => new()
    {
        Format = format,
        Appareil = Appareil,
        Patient = new(Identifiants.AsReadOnly(), Nom, Prenom, Naissance, Sexe),
        Le = Jour?.ToDateTime(Heure ?? default),
        TypeDonne = TypeDonne,
        Genre = GenresExamen.De(TypeDonne, Valeurs),
        Valeurs = Valeurs.AsReadOnly(),
        Commentaires = Commentaires.AsReadOnly(),
        ChampsIgnores = Ignores,
    };
}
