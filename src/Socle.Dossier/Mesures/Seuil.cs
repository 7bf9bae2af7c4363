namespace Socle.Dossier.Mesures;

public enum Oreille
{
    Droite = 1,
    Gauche = 2,
}

public enum Conduction
{
    Aerienne = 1,
    Osseuse = 2,
}

/// <summary>A hearing threshold in dB HL. When the strongest sound of the machine is not heard, <paramref name="NonPercu"/> is true and
/// <paramref name="Decibels"/> is that sound.</summary>
public sealed record Seuil(Oreille Oreille, Conduction Conduction, int Frequence, int Decibels, bool Masque = false, bool NonPercu = false);
