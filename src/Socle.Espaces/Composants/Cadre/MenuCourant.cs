using Microsoft.AspNetCore.Http;

namespace Socle.Espaces.Composants;

/// <summary>
/// The host says what the menu of the current person is. Registered by the host as scoped;
/// layouts ask once a page.
/// </summary>
public abstract class MenuCourant
{
    public abstract ValueTask<Navigation> ChargerAsync(HttpContext contexte, CancellationToken annulation);
}

internal sealed class MenuVide : MenuCourant
{
    public override ValueTask<Navigation> ChargerAsync(HttpContext contexte, CancellationToken annulation) =>
        ValueTask.FromResult(Navigation.Vide);
}
