using System.Globalization;

namespace Socle.Droit.Tests.Aide;

/// <summary>
/// Facts written the way a doctor says them, separated by « ; » :
/// <c>né 04/05/1990 ; poste 15/01/2026 CDD ; nuit ; visite VIP 10/03/2024 INFIRMIER ; arrêt MALADIE 01/02/2026 au 31/03/2026</c>.
/// </summary>
internal static class Faits
{
    public static readonly DateOnly NaissanceParDefaut = new(1990, 5, 4);

    public static DateOnly Date(string texte) => DateOnly.ParseExact(texte, "dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static SituationSuivi Lire(string texte)
    {
        var situation = new SituationSuivi { Naissance = NaissanceParDefaut, DebutPoste = new(2020, 1, 6) };
        foreach (var fait in texte.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            situation = Ajouter(situation, fait.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return situation;
    }

    private static SituationSuivi Ajouter(SituationSuivi s, string[] mots) => mots[0] switch
    {
        "né" or "née" => s with { Naissance = Date(mots[1]) },
        "poste" => Poste(s, mots),
        "nuit" => s with { Nuit = true },
        "handicap" => s with { Handicap = true },
        "invalidité" => s with { Invalidite = true },
        "enceinte" => s with { Enceinte = true },
        "femme" => s with { Sexe = Sexe.F },
        "homme" => s with { Sexe = Sexe.M },
        "saison" => s with { JoursSaison = int.Parse(mots[1], CultureInfo.InvariantCulture) },
        "plusieurs-employeurs" => s with { AutresEmployeurs = true },
        "mi-carrière" => s with { AnneeMiCarriere = int.Parse(mots[1], CultureInfo.InvariantCulture) },
        "éloigné" => s with { Eloigne = true },
        "particulier-employeur" => s with { ParticulierEmployeur = true },
        "emplois" => s with { EmploisVises = int.Parse(mots[1], CultureInfo.InvariantCulture) },
        "expo" => s with { Expositions = [.. s.Expositions.AsSpan(), Exposition(mots)] },
        "engins" => s with { Engins = s.Engins | Code(Codes.Engins, mots[1]) },
        "habilitation" => s with { Habilitations = s.Habilitations | Code(Codes.Habilitations, mots[1]) },
        "visite" => s with { Visites = [.. s.Visites.AsSpan(), Visite(mots)] },
        "arrêt" => s with { Arrets = [.. s.Arrets.AsSpan(), Arret(mots)] },
        "demande" => s with { Demandes = [.. s.Demandes.AsSpan(), new FaitDemande(Code(Codes.Demandeurs, mots[1]), Date(mots[3]), Code(Codes.Objets, mots[2]))] },
        "réembauche" => s with { EmbauchePrecedente = Precedente(mots) },
        _ => throw new FormatException($"Fait inconnu : {string.Join(' ', mots)}"),
    };

    private static SituationSuivi Poste(SituationSuivi s, string[] mots) => s with
    {
        DebutPoste = Date(mots[1]),
        FinPoste = Apres(mots, "au") is { } fin ? Date(fin) : null,
        Contrat = Codes.Contrats.Essayer(mots[^1], out var contrat) ? contrat : TypeContrat.Cdi,
    };

    private static FaitExposition Exposition(string[] mots) => new(
        Code(Codes.Risques, mots[1]),
        Date(mots[2]),
        Apres(mots, "au") is { } fin ? Date(fin) : null,
        Apres(mots, "air") is { } air ? decimal.Parse(air, CultureInfo.InvariantCulture) : null,
        Apres(mots, "plombémie") is { } plombemie ? decimal.Parse(plombemie, CultureInfo.InvariantCulture) : null);

    private static FaitVisite Visite(string[] mots) => new(
        Code(Codes.TypesDeVisite, mots[1]),
        Date(mots[2]),
        mots.Length > 3 && Codes.Professions.Essayer(mots[3], out var par) ? par : Profession.Inconnue,
        mots.Contains("mesures"),
        Apres(mots, "prochaine") is { } prochaine ? Date(prochaine) : null);

    private static FaitArret Arret(string[] mots) => new(
        Code(Codes.MotifsArret, mots[1]),
        Date(mots[2]),
        Apres(mots, "au") is { } fin ? Date(fin) : null,
        Apres(mots, "délivré") is { } delivre ? Date(delivre) : null);

    private static EmbauchePrecedente Precedente(string[] mots) => new(
        mots.Contains("identique"), mots.Contains("équivalents"), mots.Contains("avis"), mots.Contains("mesures"));

    private static string? Apres(string[] mots, string mot) => Array.IndexOf(mots, mot) is >= 0 and var i ? mots[i + 1] : null;

    private static T Code<T>(TableDeCodes<T> table, string code)
        where T : struct, Enum => table.Essayer(code, out var valeur) ? valeur : throw new FormatException($"Code inconnu : {code}");
}
