using System.Text.Json.Serialization;
using Socle.Dossier.Contenus;
using Socle.Droit;
using Socle.Noyau;

namespace Socle.Dossier.Documents;

/// <summary>The mention that frees the employer from looking for another post (R. 4624-42).</summary>
public enum DispenseReclassement
{
    Aucune,
    MaintienPrejudiciable,
    ObstacleAuReclassement,
}

/// <summary>
/// How far an opinion of unfitness has come: the four conditions of R. 4624-42, each with its day, and the second examination. The reasons
/// stay in the file (R. 4624-43): no document carries them.
/// </summary>
/// <param name="FicheEntreprise">Day the company's sheet was last updated, which the opinion states.</param>
[Genre(GenreEcrit.Inaptitude)]
public sealed record ProcedureInaptitude(
    DateOnly? PremierExamen, DateOnly? EtudeDePoste, DateOnly? EtudeDesConditions, DateOnly? FicheEntreprise, DateOnly? EchangeEmployeur,
    bool SecondNecessaire, DateOnly? SecondExamen, DispenseReclassement Dispense, string? Motifs) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.Inaptitude;

    public override string Resume => "Procédure d’inaptitude en cours";

    /// <summary>What the law says of the second examination, once the first one has a day.</summary>
    public ReponseInaptitude? Delais(DateOnly aujourdhui) =>
        PremierExamen is { } premier ? MoteurInaptitude.Repondre(new(premier, SecondNecessaire), aujourdhui) : null;

    /// <summary>The four conditions, in the order of the article, with the day each was met.</summary>
    [JsonIgnore]
    public IReadOnlyList<(string Condition, string Champ, DateOnly? Le)> Conditions =>
    [
        ("Examen médical, et examens complémentaires s’il en faut", nameof(PremierExamen), PremierExamen),
        ("Étude de poste", nameof(EtudeDePoste), EtudeDePoste),
        ("Étude des conditions de travail dans l’établissement", nameof(EtudeDesConditions), EtudeDesConditions),
        ("Date d’actualisation de la fiche d’entreprise", nameof(FicheEntreprise), FicheEntreprise),
        ("Échange avec l’employeur", nameof(EchangeEmployeur), EchangeEmployeur),
    ];

    /// <summary>All that keeps the opinion from being signed that day; null when nothing does.</summary>
    public Refus? Manque(DateOnly jour) => Refus.Reunir([
        .. Conditions.Select(c => c.Le is null
            ? new Refus("inaptitude.condition", $"Avant de signer, il manque\u00A0: {Minuscule(c.Condition)} (R.\u00A04624-42). Notez sa date quand c’est fait.", c.Champ)
            : null),
        Dates(jour),
        Second(jour),
    ]);

    /// <summary>No day to come, no second examination before the first.</summary>
    public Refus? Dates(DateOnly jour) => Refus.Reunir([
        .. Conditions.Append((Condition: "Second examen", Champ: nameof(SecondExamen), Le: SecondExamen)).Select(c => c.Le > jour
            ? new Refus("inaptitude.futur", $"{c.Condition}\u00A0: cette date n’est pas encore venue.", c.Champ)
            : null),
        SecondExamen < PremierExamen ? new Refus("inaptitude.ordre", "Le second examen vient après le premier.", nameof(SecondExamen)) : null,
    ]);

    private Refus? Second(DateOnly jour) => !SecondNecessaire ? null
        : SecondExamen is not { } second ? new("inaptitude.second", $"Le second examen que vous avez jugé nécessaire n’a pas eu lieu\u00A0: au plus tard le {Delais(jour)?.SecondAuPlusTard?.Courte()} (R.\u00A04624-42).", nameof(SecondExamen))
        : second > Delais(jour)?.SecondAuPlusTard ? new("inaptitude.delai", $"Le second examen a eu lieu plus de 15 jours après le premier (au plus tard le {Delais(jour)!.SecondAuPlusTard!.Value.Courte()}, R.\u00A04624-42)\u00A0: recommencez par un premier examen.", nameof(SecondExamen))
        : null;

    private static string Minuscule(string texte) => char.ToLowerInvariant(texte[0]) + texte[1..];
}

public static class MotsInaptitude
{
    public static string EnMots(this DispenseReclassement dispense) => dispense switch
    {
        DispenseReclassement.Aucune => "aucune\u00A0: l’employeur recherche un reclassement",
        DispenseReclassement.MaintienPrejudiciable => "tout maintien du salarié dans un emploi serait gravement préjudiciable à sa santé",
        _ => "l’état de santé du salarié fait obstacle à tout reclassement dans un emploi",
    };
}
