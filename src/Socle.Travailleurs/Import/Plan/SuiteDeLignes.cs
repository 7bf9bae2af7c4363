namespace Socle.Travailleurs.Import;

/// <summary>Rows of one file about the same contract: a second leave is welcome, another story about the same dates is not.</summary>
internal sealed class SuiteDeLignes(FaitsConnus faits)
{
    private readonly List<LigneAPlanifier> vues = [];

    public string? Refus(LigneAPlanifier ligne) => Premiere(ligne) is { } premiere && !Compatibles(premiere.Donnees, ligne.Donnees)
        ? $"Ligne {ligne.Numero} : elle dit autre chose que la ligne {premiere.Numero} pour le même contrat ; gardez une seule des deux."
        : null;

    /// <summary>The contract an earlier row has just created.</summary>
    public SituationContrat? DejaVu(LigneAPlanifier ligne) => Premiere(ligne)?.Plan!.ContratId is { } contrat ? faits.Contrat(contrat) : null;

    public void Noter(LigneAPlanifier ligne)
    {
        if (Premiere(ligne) is { } premiere && ligne.Plan!.Mouvements.Count == 0)
        {
            ligne.Plan.Remarques.Add($"Répète la ligne {premiere.Numero}.");
        }
        vues.Add(ligne);
    }

    private LigneAPlanifier? Premiere(LigneAPlanifier ligne) => vues.Find(v => MemeContrat(v.Donnees, ligne.Donnees));

    private static bool MemeContrat(LigneDeclaree a, LigneDeclaree b) => a.Siret == b.Siret && a.Contrat.Debut == b.Contrat.Debut && a.Contrat.Numero == b.Contrat.Numero;

    /// <summary>The declarations of one DSN follow one another: the last word counts.</summary>
    private static bool Compatibles(LigneDeclaree a, LigneDeclaree b) => a.DeDsn || b.DeDsn
        || (a.Contrat == b.Contrat && a.Poste == b.Poste && Memes(a.Expositions, b.Expositions));

    private static bool Memes(IReadOnlyList<ExpositionDeclaree>? a, IReadOnlyList<ExpositionDeclaree>? b) =>
        a is null ? b is null : b is not null && a.SequenceEqual(b);
}
