using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Socle.Web.Securite;

/// <summary>
/// A page is asked what it does, and nothing else: a method without a handler would show it with nothing checked nor loaded. Pages of errors
/// are shown whatever the method of what failed.
/// </summary>
internal sealed class GesteInconnu : IPageFilter, IOrderedFilter
{
    /// <summary>Before anything of the page itself runs.</summary>
    public int Order => int.MinValue;

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var (demande, traits) = (context.HttpContext.Request, context.HttpContext.Features);
        if (context.HandlerMethod is null && !HttpMethods.IsGet(demande.Method) && !HttpMethods.IsHead(demande.Method)
            && traits.Get<IStatusCodeReExecuteFeature>() is null && traits.Get<IExceptionHandlerFeature>() is null)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
