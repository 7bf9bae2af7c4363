using Socle.Noyau;

namespace Socle.Technique.Fichiers;

/// <summary>A row before titles are known; never empty of text.</summary>
internal sealed record LigneBrute(int Numero, string[] Cellules);

/// <summary>Rows one by one, from a CSV or a workbook.</summary>
internal interface ISourceDeLignes : IDisposable, IFormules
{
    string Description { get; }

    /// <summary>The next row that holds something; null at the end.</summary>
    Resultat<LigneBrute?> Suivante();
}

internal interface IFormules
{
    bool Contient(int ligne, int colonne, string texte);
}
