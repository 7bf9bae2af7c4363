using Socle.Web.Configuration;
using Socle.Web.Demonstration.Comptes;

namespace Socle.Web.Service.Connexion;

/// <summary>The accounts of the demonstration, shown with their passwords: they guard nothing. None outside of it.</summary>
internal sealed class ComptesDemo(OptionsSocle options)
{
    public IReadOnlyList<CompteDemo> Lire() => options.Demo ? FichierComptes.Lire(options.Donnees) : [];
}
