using System.Reflection;
using Socle.Dossier.Contenus;
using Socle.Dossier.Thesaurus;
using Socle.Noyau;
using Terme = Socle.Dossier.Contenus.Terme;

namespace Socle.Dossier.Formes;

/// <summary>
/// How one kind of content is asked and told: its questions are the parameters of its record, in their order. A new parameter asks for its
/// words here, and for nothing else.
/// </summary>
public sealed class Forme
{
    private readonly ConstructorInfo constructeur;
    private readonly ParameterInfo[] parametres;
    private readonly Func<Contenu, DateOnly?>? jour;
    private readonly Func<Contenu, Refus?> regle;

    private Forme(Type type, string nom, string pluriel, string bouton, IReadOnlyList<Question> questions, Func<Contenu, DateOnly?>? jour, Func<Contenu, Refus?>? regle)
    {
        Genre = type.GetCustomAttribute<GenreAttribute>()!.Genre;
        constructeur = type.GetConstructors().Single();
        parametres = constructeur.GetParameters();
        (Nom, Pluriel, Bouton, this.jour, this.regle) = (nom, pluriel, bouton, jour, regle ?? (_ => null));
        Champs = [.. parametres.Select(p => Decrire(p, questions.Single(q => q.Nom == p.Name)))];
    }

    public GenreEcrit Genre { get; }

    public string Nom { get; }

    public string Pluriel { get; }

    /// <summary>« Ajouter un antécédent ».</summary>
    public string Bouton { get; }

    public IReadOnlyList<ChampForme> Champs { get; }

    /// <summary>The content has no day of its own: the form asks for one.</summary>
    public bool DemandeLeJour => jour is null;

    /// <summary>The day of the fact, when what was answered says it; never later than today.</summary>
    public DateOnly JourDe(Contenu contenu, DateOnly aujourdhui) => jour?.Invoke(contenu) is { } dit && dit < aujourdhui ? dit : aujourdhui;

    /// <param name="ancien">What is corrected, if anything.</param>
    /// <param name="codage">The lists of the day; without them, terms stay words.</param>
    public Resultat<Contenu> Lire(IReadOnlyDictionary<string, string?> saisies, Contenu? ancien = null, Codage? codage = null)
    {
        var lus = Champs.Select((c, i) => LectureChamp.Lire(c, parametres[i], saisies.GetValueOrDefault(c.Nom), ancien is null ? null : Valeur(ancien, c), codage ?? Codage.Aucun)).ToList();
        if (Refus.Reunir(lus.Select(l => l.EstRefus ? l.Refus : null)) is { } refus)
        {
            return refus;
        }
        var contenu = (Contenu)constructeur.Invoke([.. lus.Select(l => l.Valeur)]);
        return (Dates(contenu) ?? regle(contenu)) is { } refuse ? refuse : Resultat.De(contenu);
    }

    /// <summary>As the form shows it, by name of question.</summary>
    public Dictionary<string, string?> Saisies(Contenu? contenu) =>
        Champs.ToDictionary(c => c.Nom, c => contenu is null ? c.Nature == NatureChamp.OuiNon ? LectureChamp.Non : "" : (string?)LectureChamp.Ecrire(Valeur(contenu, c)));

    /// <summary>Each answer given, in words.</summary>
    public IEnumerable<(string Libelle, string Valeur)> EnMots(Contenu contenu) =>
        from c in Champs
        let valeur = Valeur(contenu, c) switch
        {
            DateOnly date => date.Courte(),
            bool oui => oui ? "oui" : "non",
            Enum choix => MotsContenus.EnMots(choix),
            var autre => LectureChamp.Ecrire(autre),
        }
        where valeur.Length > 0
        select (c.Libelle, valeur);

    /// <summary>The terms among the answers, coded or not.</summary>
    public IEnumerable<Terme> Termes(Contenu contenu) =>
        Champs.SelectMany(c => Valeur(contenu, c) switch { Terme un => [un], IEnumerable<Terme> plusieurs => plusieurs, _ => [] });

    internal static Forme De<T>(
        string nom, string pluriel, string bouton, IReadOnlyList<Question> questions, Func<T, DateOnly?>? jour = null, Func<T, Refus?>? regle = null) where T : Contenu =>
        new(typeof(T), nom, pluriel, bouton, questions, jour is null ? null : c => jour((T)c), regle is null ? null : c => regle((T)c));

    private static object? Valeur(Contenu contenu, ChampForme champ) => contenu.GetType().GetProperty(champ.Nom)!.GetValue(contenu);

    private static ChampForme Decrire(ParameterInfo parametre, Question question)
    {
        var type = Nullable.GetUnderlyingType(parametre.ParameterType) ?? parametre.ParameterType;
        var nature = LectureChamp.Nature(type, question.Long);
        var facultatif = type != parametre.ParameterType || nature is NatureChamp.OuiNon or NatureChamp.Termes
            || new NullabilityInfoContext().Create(parametre).WriteState == NullabilityState.Nullable;
        return new(parametre.Name!, question.Libelle, nature, !facultatif, question.Aide, nature switch
        {
            NatureChamp.Choix => [.. Enum.GetValues(type).Cast<Enum>().Select(e => (e.ToString(), MotsContenus.EnMots(e)))],
            NatureChamp.OuiNon => [(LectureChamp.Oui, "Oui"), (LectureChamp.Non, "Non")],
            _ => [],
        }, question.Listes ?? []);
    }

    private Refus? Dates(Contenu contenu) =>
        Champs.FirstOrDefault(c => c is { Nom: "Fin", Nature: NatureChamp.Date }) is { } fin && Champs.FirstOrDefault(c => c.Nom == "Debut") is { } debut
        && Valeur(contenu, fin) is DateOnly finie && Valeur(contenu, debut) is DateOnly commencee && finie < commencee
            ? new Refus("dossier.forme", "La fin ne peut pas précéder le début.", fin.Nom)
            : null;
}

/// <summary>The words of one parameter.</summary>
/// <param name="Listes">What a term is coded with.</param>
internal sealed record Question(string Nom, string Libelle, string? Aide = null, bool Long = false, IReadOnlyList<string>? Listes = null);
