namespace Socle.Suivi.Reprise;

/// <summary>Brings an object up to a newer export. An empty cell never erases; what came here by another way is only completed.</summary>
internal sealed class MiseAJour(bool remplacer)
{
    public bool Change { get; private set; }

    public string? Texte(string? avant, string? apres)
    {
        if (string.IsNullOrEmpty(apres) || avant == apres || (!string.IsNullOrEmpty(avant) && !remplacer))
        {
            return avant;
        }
        Change = true;
        return apres;
    }

    public T? Valeur<T>(T? avant, T? apres) where T : struct
    {
        if (apres is null || EqualityComparer<T?>.Default.Equals(avant, apres) || (avant is not null && !remplacer))
        {
            return avant;
        }
        Change = true;
        return apres;
    }

    /// <summary>A value that is always there: only replaced.</summary>
    public T Sure<T>(T avant, T? apres) where T : struct => remplacer && Valeur(avant, apres) is { } nouvelle ? nouvelle : avant;
}
