using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Comptes;

/// <summary>The table of rights, read from the code that applies it.</summary>
[Exige(Permission.ComptesAdministrer)]
internal sealed class RolesModel : PageModel
{
    public IReadOnlyList<Role> Roles { get; } = [.. Enum.GetValues<Role>()];

    public IReadOnlyList<Permission> Permissions { get; } = Enum.GetValues<Permission>();
}
