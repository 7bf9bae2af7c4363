namespace Socle.Droit;

/// <summary>A rule told to people: what it changes, then the same to an employer and to a worker.</summary>
public sealed class EnClair(string effet, string employeur, string travailleur)
{
    public string Effet { get; } = Francais.Typographie(effet);

    public string Employeur { get; } = Francais.Typographie(employeur);

    public string Travailleur { get; } = Francais.Typographie(travailleur);

    public string Pour(Public lecteur) => lecteur == Public.Travailleur ? Travailleur : Employeur;
}
