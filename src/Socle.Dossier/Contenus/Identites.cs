namespace Socle.Dossier.Contenus;

/// <summary>The doctor the worker named.</summary>
[Genre(GenreEcrit.MedecinTraitant)]
public sealed record MedecinTraitant(string Nom, string? Adresse, string? Telephone, string? MessagerieSecurisee) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.MedecinTraitant;

    public override string Resume => Nom;
}

/// <summary>The national health identity: the INS number is the file's identifier when it exists (C. trav. L. 4624-8, CSP L. 1111-8-1).</summary>
/// <param name="Verifiee">An identity document was seen.</param>
[Genre(GenreEcrit.IdentiteSante)]
public sealed record IdentiteSante(string Ins, bool Verifiee, string? PieceVue) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.IdentiteSante;

    public override string Resume => Verifiee ? "INS, pièce d’identité vue" : "INS, à vérifier";
}
