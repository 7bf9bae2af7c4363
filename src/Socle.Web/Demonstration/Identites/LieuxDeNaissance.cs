using System.Globalization;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Identites;

/// <summary>Where someone was born: a department (99 abroad) and the code of a town or a country.</summary>
internal sealed record LieuDeNaissance(string Departement, string Code);

internal sealed class LieuxDeNaissance
{
    private readonly Urne<LieuDeNaissance> urne = new(Ressources.Lignes("naissances").Select(l => l.Split(';'))
        .Select(c => (new LieuDeNaissance(c[0], c[1]), int.Parse(c[2], CultureInfo.InvariantCulture))));

    public LieuDeNaissance Tirer(Alea alea) => urne.Tirer(alea);
}
