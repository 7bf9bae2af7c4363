namespace Socle.Noyau;

/// <summary>Why two people may be one, the surest first.</summary>
public enum MotifRessemblance
{
    MemeNir,
    MemesNomsMemeNaissance,
    NomsInverses,
    NomOuPrenomPartiel,
    FauteDeFrappe,
    NaissanceVoisine,
}
