namespace Socle.Technique.Fichiers;

/// <summary>One row under the titles, its cells trimmed; as many as there are columns, empty when missing.</summary>
public sealed class LigneTableau
{
    private readonly string[] _cellules;
    private readonly IFormules _formules;

    internal LigneTableau(LigneBrute brute, int colonnes, IFormules formules)
    {
        (Numero, _cellules, _formules) = (brute.Numero, brute.Cellules, formules);
        if (_cellules.Length != colonnes)
        {
            EnTrop = _cellules.Skip(colonnes).Count(c => c.Length > 0);
            _cellules = [.. _cellules.Take(colonnes), .. Enumerable.Repeat("", Math.Max(0, colonnes - _cellules.Length))];
        }
    }

    /// <summary>The line where the row begins, as a text editor or a spreadsheet numbers it.</summary>
    public int Numero { get; }

    public IReadOnlyList<string> Cellules => _cellules;

    /// <summary>Cells filled beyond the last title: a separator inside a text has shifted the row.</summary>
    public int EnTrop { get; }

    public string this[int colonne] => _cellules[colonne];

    public string this[Colonne colonne] => _cellules[colonne.Index];

    /// <summary>« ligne 12, colonne C « Date de naissance » ».</summary>
    public string Adresse(Colonne colonne) => $"ligne {Numero}, {colonne}";

    /// <summary>The cell is a formula: in a workbook its last computed value was read; in a CSV its text would run in a spreadsheet.</summary>
    public bool EstFormule(Colonne colonne) => _formules.Contient(Numero, colonne.Index, this[colonne]);
}
